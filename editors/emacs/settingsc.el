;;; settingsc.el --- Bottlerocket user data with the language server of settingsc -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0
;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:

;; Major modes for Bottlerocket user data, migrations and templates, and their language server for eglot.  A file is user data if
;; it contains some, whatever its name.
;;
;;   (require 'settingsc)
;;   (add-hook 'bottlerocket-mode-hook #'eglot-ensure)
;;   (add-hook 'bottlerocket-migration-mode-hook #'eglot-ensure)
;;   (add-hook 'bottlerocket-template-mode-hook #'eglot-ensure)
;;
;; In buffers of other languages that may have user data inside them, unless another server serves them:
;;
;;   (add-hook 'yaml-mode-hook #'settingsc-ensure-host)
;;   (add-hook 'terraform-mode-hook #'settingsc-ensure-host)

;;; Code:

(require 'conf-mode)
(require 'eglot)

(defgroup settingsc nil
  "Bottlerocket user data, migrations and templates."
  :group 'languages)

(defcustom settingsc-program "settingsc"
  "The program that serves documents."
  :type 'file)

(defcustom settingsc-target nil
  "What to check for, as a property list with :variant, :release and :arch.
It counts more than the first line of a document and settingsc.toml."
  :type 'plist)

(defconst settingsc--evidence
  "\\`\ufeff?#:settingsc\\_>\\|^[ \t]*\\[*[ \t]*[\"']?settings[\"']?[ \t]*[].]"
  "What only user data contains.")

(defconst settingsc--head 65536
  "How many characters of a file are looked at.")

;;;###autoload
(define-derived-mode bottlerocket-mode conf-toml-mode "Bottlerocket"
  "Mode for Bottlerocket user data.")

(defvar bottlerocket-migration-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?. "_" table)
    (modify-syntax-entry ?@ "_" table)
    (modify-syntax-entry ?* "_" table)
    (modify-syntax-entry ?/ "_" table)
    table))

(defconst settingsc--migration-keywords
  (list
   (cons (regexp-opt '("add" "remove" "replace" "restrict" "regenerate" "convert" "set" "when" "forward" "backward" "lossy" "host" "test" "given" "expect") 'symbols)
         'font-lock-keyword-face)
   (cons (regexp-opt '("prefix" "in" "to" "of" "or" "and" "on" "variant" "back" "gone" "failure" "all" "weak" "metadata" "generated") 'symbols)
         'font-lock-builtin-face)
   (cons (regexp-opt '("true" "false" "null") 'symbols) 'font-lock-constant-face)
   (cons "\\_<\\(?:settings\\|services\\|configuration-files\\|os\\)\\.[^ \t\n]*" 'font-lock-variable-name-face)))

;;;###autoload
(define-derived-mode bottlerocket-migration-mode prog-mode "Migration"
  "Mode for migrations of Bottlerocket."
  (setq-local comment-start "# ")
  (setq-local font-lock-defaults '(settingsc--migration-keywords)))

;;;###autoload
(define-derived-mode bottlerocket-template-mode prog-mode "Template"
  "Mode for templates of Bottlerocket."
  (setq-local font-lock-defaults '((("{{[^}]*}}" . font-lock-preprocessor-face)) t)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.migration\\'" . bottlerocket-migration-mode))
;;;###autoload
(add-to-list 'auto-mode-alist '("\\.scriban\\'" . bottlerocket-template-mode))

(defun settingsc-user-data-p ()
  "Whether the buffer is user data: its name may be that of some, and it contains some."
  (and buffer-file-name
       (member (file-name-extension buffer-file-name) '("toml" "userdata" nil))
       (save-excursion
         (goto-char (point-min))
         (re-search-forward settingsc--evidence (min (point-max) settingsc--head) t))))

;; Content comes before the ending .toml, for which Emacs has a mode.
;;;###autoload
(add-to-list 'magic-mode-alist '(settingsc-user-data-p . bottlerocket-mode))

(defclass settingsc-server (eglot-lsp-server) ()
  :documentation "The language server, which is told the target when it starts.")

(cl-defmethod eglot-initialization-options ((_server settingsc-server))
  "The target, or an empty object."
  (or settingsc-target eglot--{}))

(defun settingsc--contact (&rest _)
  "How eglot starts the server."
  (list 'settingsc-server settingsc-program "lsp"))

(dolist (mode '(bottlerocket-mode bottlerocket-migration-mode bottlerocket-template-mode))
  (add-to-list 'eglot-server-programs (cons mode #'settingsc--contact))
  (put mode 'eglot-language-id (string-remove-suffix "-mode" (symbol-name mode))))

(defconst settingsc--hint
  "bottlerocket\\|#:settingsc\\|\\[[ \t]*\\\\?[\"']?settings\\\\?[\"']?[ \t]*[].]\\|^[ \t\"'`]*settings\\.[[:alnum:]-]\\|c2V0dGluZ3\\|NldHRpbmdz\\|zZXR0aW5nc\\|H4sI"
  "What a file has somewhere if user data may be inside it, in clear or encoded.")

(defun settingsc-host-p ()
  "Whether the buffer, in another language, may have user data inside it; the server looks closer."
  (let ((case-fold-search t))
    (save-excursion
      (goto-char (point-min))
      (re-search-forward settingsc--hint nil t))))

;;;###autoload
(defun settingsc-ensure-host ()
  "Have the server serve a buffer of another language if it may have user data inside it.
For the hooks of modes such as `yaml-mode'.  Eglot has one server for a buffer, so use it where no other one is wanted."
  (when (and buffer-file-name (settingsc-host-p))
    (setq-local eglot-server-programs (list (cons major-mode #'settingsc--contact)))
    ;; Formatting of the file is not ours; `settingsc-format-user-data' formats the user data.
    (setq-local eglot-ignored-server-capabilities
                (append '(:documentFormattingProvider :documentRangeFormattingProvider :documentOnTypeFormattingProvider)
                        (bound-and-true-p eglot-ignored-server-capabilities)))
    (eglot-ensure)))

(defun settingsc--server ()
  "The server of the buffer."
  (or (eglot-current-server) (user-error "No server runs for this buffer: M-x eglot")))

(defun settingsc--show (name text mode)
  "Show TEXT in a buffer called NAME in MODE."
  (with-current-buffer (get-buffer-create name)
    (let ((inhibit-read-only t))
      (erase-buffer)
      (insert text)
      (goto-char (point-min)))
    (funcall mode)
    (setq buffer-read-only t)
    (display-buffer (current-buffer))))

;;;###autoload
(defun settingsc-explain (code)
  "Show the page about the kind of finding CODE, by default that of the finding at point."
  (interactive
   (list (read-string "Code: " (when-let ((found (car (flymake-diagnostics (line-beginning-position) (line-end-position)))))
                                 (when (string-match "BR[0-9]+" (flymake-diagnostic-text found))
                                   (match-string 0 (flymake-diagnostic-text found)))))))
  (let ((page (jsonrpc-request (settingsc--server) :workspace/executeCommand (list :command "settingsc.explain" :arguments (vector code)))))
    (settingsc--show (format "*settingsc %s*" code) page (if (fboundp 'markdown-mode) 'markdown-mode 'text-mode))))

;;;###autoload
(defun settingsc-preview ()
  "Show the file that the setting at point becomes."
  (interactive)
  (let* ((answer (jsonrpc-request (settingsc--server) :settingsc/preview (eglot--TextDocumentPositionParams)))
         (path (plist-get answer :path))
         (line (plist-get answer :line))
         (buffer-window (settingsc--show "*settingsc preview*" (or (plist-get answer :text) (plist-get answer :message) "") 'text-mode)))
    (when (and path line)
      (with-selected-window buffer-window
        (goto-char (point-min))
        (forward-line line)
        (setq header-line-format path)))))

;;;###autoload
(defun settingsc-format-user-data ()
  "Format the user data in the buffer; what is around it stays."
  (interactive)
  (let ((server (settingsc--server)))
    (eglot--signal-textDocument/didChange)
    (let ((edits (jsonrpc-request server :textDocument/formatting
                                  (list :textDocument (eglot--TextDocumentIdentifier) :options (list :tabSize 2 :insertSpaces t)))))
      (if edits
          (eglot--apply-text-edits edits)
        (message "This file has no user data that can be formatted.")))))

(provide 'settingsc)
;;; settingsc.el ends here
