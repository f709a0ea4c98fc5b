-- Uses Neovim as a person would, and writes down what is seen. Run by NeovimTest.

local out = io.open(os.getenv("TRUNK_SEEN"), "w")
local function saw(...)
  out:write(string.format(...), "\n")
  out:flush()
end

local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then
    saw("gave up waiting for %s", what)
    vim.cmd("qa!")
  end
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, true)[1]
end

local function set(number, text)
  vim.api.nvim_buf_set_lines(0, number - 1, number, true, { text })
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    return answer.result
  end
end

require("trunk").setup({ cmd = { os.getenv("TRUNK_SERVER"), "lsp" } })
vim.cmd("edit hq.trunk")
wait("the server", function()
  local client = vim.lsp.buf_get_clients(0)[1]
  return client ~= nil and client.server_capabilities.hoverProvider
end)

-- A mistake is typed, told, and mended by its fix.
set(6, "  route 9|. -> pstm")
wait("the diagnostic", function() return #errors() == 1 end)
local found = errors()[1]
saw("%s at %d:%d: %s", found.code, found.lnum + 1, found.col + 1, vim.split(found.message, "\n")[1])
vim.api.nvim_win_set_cursor(0, { 6, 16 })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
local action = ask("textDocument/codeAction", params)[1]
saw("fix: %s", action.title)
vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
saw("line 6: %s", line(6))
wait("its end", function() return #errors() == 0 end)

-- The call of a lens.
for _, lens in ipairs(ask("textDocument/codeLens", vim.lsp.util.make_range_params())) do
  if lens.command and lens.command.title:match("^simulate") then
    vim.lsp.commands[lens.command.command](lens.command, { bufnr = 0 })
    wait("the trace", function() return #vim.api.nvim_list_wins() == 2 end)
    local shown = vim.api.nvim_win_get_buf(vim.api.nvim_list_wins()[2])
    saw("%s: %s", lens.command.title, vim.api.nvim_buf_get_lines(shown, 0, 1, true)[1])
    vim.cmd("only")
    break
  end
end

-- To a declaration in another file.
vim.api.nvim_win_set_cursor(0, { 6, 16 })
vim.lsp.buf.definition()
wait("the declaration", function() return vim.fn.expand("%:t") == "lines.trunk" end)
local cursor = vim.api.nvim_win_get_cursor(0)
saw("definition: lines.trunk %d:%d", cursor[1], cursor[2] + 1)

-- Renamed there, it is renamed here.
vim.lsp.buf.rename("carrier")
wait("the other name", function() return line(2):match("trunk carrier ") end)
vim.cmd("edit! hq.trunk")
saw("renamed: %s", line(6))

-- Formatted.
set(7, "      route   3XX    ->   line")
vim.lsp.buf.formatting_sync(nil, 20000)
saw("formatted: %s", line(7))
out:close()
vim.cmd("qa!")
