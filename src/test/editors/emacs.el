;;; Uses Emacs as a person would, and writes down what is seen.  Run by EmacsTest.  -*- lexical-binding: t -*-

(require 'eglot)
(require 'trunk-mode)

(defun saw (format &rest arguments)
  (write-region (concat (apply #'format format arguments) "\n") nil (getenv "TRUNK_SEEN") t 'quiet))

(defun wait (what condition)
  (with-timeout (20 (saw "gave up waiting for %s" what) (kill-emacs 1))
    (while (not (funcall condition))
      (accept-process-output nil 0.02))))

(defun line (number)
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring-no-properties (point) (line-end-position))))

(defun go-to (number column)
  (goto-char (point-min))
  (forward-line (1- number))
  (move-to-column (1- column)))

(defun type-line (number text)
  (go-to number 1)
  (delete-region (point) (line-end-position))
  (insert text)
  ;; Eglot tells the server when nobody types; a batch is never idle.
  (eglot--signal-textDocument/didChange))

(defun errors ()
  (seq-filter (lambda (found) (eq (flymake-diagnostic-type found) 'eglot-error))
              (flymake-diagnostics)))

(setq trunk-command (list (getenv "TRUNK_SERVER") "lsp")
      eglot-sync-connect t
      enable-local-variables nil
      make-backup-files nil
      create-lockfiles nil)

;; The mode by itself.
(with-temp-buffer
  (insert "node a {\nroute 1X., // one\n2X.\n-> b\n}\n")
  (trunk-mode)
  (indent-region (point-min) (point-max))
  (saw "indented: %S" (buffer-string))
  (font-lock-ensure)
  (dolist (word '("node" "a {" "route" "1X" "// one" "one" "-> b"))
    (goto-char (point-min))
    (search-forward word)
    (saw "%s: %s" word (get-text-property (match-beginning 0) 'face)))
  (go-to 2 3)
  (comment-line 1)
  (saw "commented: %s" (line 2)))

(find-file "hq.trunk")
(eglot-ensure)
(run-hooks 'post-command-hook)
(wait "the server" #'eglot-current-server)
(saw "mode: %s" major-mode)
(flymake-start)

;; A mistake is typed, told, and mended by its fix.
(type-line 6 "  route 9|. -> pstm")
(wait "the diagnostic" (lambda () (= 1 (length (errors)))))
(let* ((found (car (errors)))
       (beg (flymake-diagnostic-beg found)))
  (goto-char beg)
  (saw "%d:%d to %d: %s"
       (line-number-at-pos beg)
       (1+ (current-column))
       (- (flymake-diagnostic-end found) beg)
       (car (split-string (flymake-diagnostic-text found) "\n")))
  (eglot-code-actions beg (flymake-diagnostic-end found) "quickfix" t)
  (saw "line 6: %s" (line 6)))
(eglot--signal-textDocument/didChange)
(wait "its end" (lambda () (null (errors))))

;; To a declaration in another file.
(go-to 6 16)
(xref-find-definitions "pstn")
(wait "the declaration" (lambda () (equal (buffer-name) "lines.trunk")))
(saw "definition: lines.trunk %d:%d" (line-number-at-pos) (1+ (current-column)))

;; Renamed there, it is renamed here.
(eglot-rename "carrier")
(saw "renamed: %s" (car (split-string (line 2) " {")))
(switch-to-buffer "hq.trunk")
(saw "renamed: %s" (line 6))

;; Formatted.
(type-line 7 "      route   3XX    ->   line")
(eglot-format-buffer)
(saw "formatted: %s" (line 7))

(dolist (buffer (buffer-list))
  (with-current-buffer buffer (set-buffer-modified-p nil)))
(eglot-shutdown-all)
(kill-emacs 0)
