-- Trunk for Neovim 0.7 and newer: diagnostics, completion, renaming and the rest from `trunkc lsp`.
--
--   vim.opt.runtimepath:append("…/src/editors/neovim")
--   require("trunk").setup()
--
-- The usual keys of vim.lsp work then: vim.lsp.buf.hover(), .definition(), .rename(), .code_action().
-- After vim.lsp.codelens.refresh() there are lenses; vim.lsp.codelens.run() shows the call of one.

local M = {}

-- options.cmd   how the server is started; by default the `trunkc` on the path
-- options.root  the project's folder; by default that of the first file
function M.setup(options)
  options = options or {}
  local cmd = options.cmd or { "trunkc", "lsp" }
  local client = nil
  local group = vim.api.nvim_create_augroup("trunk", {})
  -- What a lens offers runs in the server, which gives back the trace for somebody to show.
  vim.lsp.commands["trunk.trace"] = function(command, context)
    local asked = { command = command.command, arguments = command.arguments }
    vim.lsp.buf_request(context.bufnr, "workspace/executeCommand", asked, function(failed, trace)
      if failed then
        vim.notify(failed.message, vim.log.levels.ERROR)
      else
        vim.lsp.util.open_floating_preview(vim.split(trace, "\n", { trimempty = true }), "", {})
      end
    end)
  end
  vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
    group = group,
    pattern = "*.trunk",
    command = "setfiletype trunk",
  })
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = "trunk",
    callback = function(event)
      vim.bo[event.buf].commentstring = "// %s"
      local root = options.root or vim.fn.fnamemodify(event.file, ":p:h")
      if client == nil or vim.lsp.get_client_by_id(client) == nil then
        client = vim.lsp.start_client({
          name = "trunkc",
          cmd = cmd,
          root_dir = root,
          workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
        })
      end
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
end

return M
