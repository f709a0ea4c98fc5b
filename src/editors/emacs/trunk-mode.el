;;; trunk-mode.el --- Trunk, the typed language for Asterisk networks  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, comm

;;; Commentary:

;; Colours, comments and indentation for `.trunk' files.  With eglot (a part of Emacs 29, a package
;; before that) also what `trunkc lsp' knows: findings and their fixes, declarations, renaming,
;; completion, layout.
;;
;;   (add-to-list 'load-path "…/src/editors/emacs")
;;   (require 'trunk-mode)
;;   (add-hook 'trunk-mode-hook #'eglot-ensure)
;;
;; The usual commands of eglot work then: `xref-find-definitions', `eglot-rename',
;; `eglot-code-actions', `eglot-format-buffer'.  Where `trunkc' is not on the path, set
;; `trunk-command'.

;;; Code:

(defgroup trunk nil
  "The language Trunk."
  :group 'languages)

(defcustom trunk-command '("trunkc" "lsp")
  "The command that starts the language server, as a list of its words."
  :type '(repeat string))

(defconst trunk--name "[A-Za-z]\\(?:[A-Za-z0-9_.]\\|-[A-Za-z0-9]\\)*")

(defvar trunk-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124b" table)
    (modify-syntax-entry ?* "_ 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (dolist (char '(?_ ?- ?. ?! ?| ?# ?+))
      (modify-syntax-entry char "_" table))
    (dolist (char '(?< ?> ?= ?: ?,))
      (modify-syntax-entry char "." table))
    table))

(defconst trunk--font-lock-keywords
  `((,(concat "\\(?:^\\|[{}]\\)[ \t]*\\(node\\|trunk\\|mesh\\|prefix\\|profile\\)[ \t]+\\(" trunk--name "\\)")
     (1 'font-lock-keyword-face)
     (2 'font-lock-function-name-face))
    (,(concat "\\(?:^\\|[{}]\\|  \\)[ \t]*"
              (regexp-opt '("use" "expect" "forbid" "allow" "extensions" "extension" "emergency"
                            "route" "inbound")
                          t)
              "[ \t]")
     (1 'font-lock-keyword-face))
    (,(concat "[ \t]"
              (regexp-opt '("with" "except" "for" "prepend" "then" "from" "when" "down" "at" "as"
                            "rings" "reaches" "is" "rejected" "loops")
                          t)
              "\\_>")
     (1 'font-lock-keyword-face))
    (,(regexp-opt '("local" "reject" "native" "outside" "any" "phones" "busy" "congestion"
                    "unallocated")
                  'symbols)
     . 'font-lock-constant-face)
    (,(concat ":[ \t]+\\(sip\\|iax2\\|dahdi\\|node\\)\\_>") (1 'font-lock-type-face))
    ;; What begins a block or stands behind two blanks, and no word above, is a setting.
    (,(concat "\\(?:^\\|{\\|  \\)[ \t]*\\(" trunk--name "\\)[ \t]+[^ \t\n]")
     (1 'font-lock-variable-name-face))
    ;; Patterns, numbers, durations, addresses (R-1.17 to R-1.26).
    ("\\(?:^\\|[][{}(),=: \t]\\)\\([0-9*#+_][][0-9A-Za-z*#+_.!|:/-]*\\)"
     (1 'font-lock-constant-face))))

(defconst trunk--continues
  (concat "\\(?:<?->\\|\\(?:"
          (regexp-opt '("as" "at" "except" "for" "from" "is" "loops" "prepend" "reaches" "rings"
                        "then" "when" "with"))
          "\\)\\_>\\)")
  "What may begin a line inside of an item (R-9.6).")

(defun trunk--continued-p ()
  "Whether the line at point, which begins there, goes on with the item before it."
  (or (looking-at trunk--continues)
      (save-excursion
        (forward-comment (- (point)))
        (memq (char-before) '(?, ?=)))))

(defun trunk-indent-line ()
  "Indent the line as its blocks want it (R-9.2).
`eglot-format-buffer' does the rest."
  (interactive)
  (let* ((column (save-excursion
                   (back-to-indentation)
                   (let ((state (syntax-ppss (point))))
                     (unless (or (nth 3 state) (nth 4 state))
                       (* 2 (+ (nth 0 state)
                               (if (looking-at "[]})]") -1 0)
                               (if (trunk--continued-p) 1 0)))))))
         (inside (- (current-column) (current-indentation))))
    (when column
      (indent-line-to column)
      (when (> inside 0)
        (move-to-column (+ column inside))))))

;;;###autoload
(define-derived-mode trunk-mode prog-mode "Trunk"
  "Major mode for networks in Trunk."
  (setq-local comment-start "// ")
  (setq-local comment-start-skip "\\(?://+\\|/\\*+\\)[ \t]*")
  (setq-local comment-end "")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'trunk-indent-line)
  (setq-local electric-indent-chars (append "}" electric-indent-chars))
  (setq-local font-lock-defaults '(trunk--font-lock-keywords)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.trunk\\'" . trunk-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs `(trunk-mode . ,(lambda (&rest _) trunk-command))))

(provide 'trunk-mode)

;;; trunk-mode.el ends here
