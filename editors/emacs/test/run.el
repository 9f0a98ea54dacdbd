;;; run.el --- Drives settingsc.el in batch against the real server -*- lexical-binding: t; -*-

;;; Commentary:
;; SETTINGSC is the path of the program.  Prints a line for each check; the exit code says whether all hold.

;;; Code:

(require 'settingsc)
(require 'flymake)
(require 'cl-lib)

(setq settingsc-program (or (getenv "SETTINGSC") (error "SETTINGSC is the path of settingsc"))
      eglot-sync-connect 20
      eglot-autoshutdown t
      flymake-no-changes-timeout 0.1
      make-backup-files nil
      create-lockfiles nil)

(defvar held 0)
(defvar failed 0)
(defvar folder (make-temp-file "settingsc" t))

(defmacro check (name &rest body)
  "Run BODY, the check called NAME."
  `(condition-case reason
       (progn ,@body (cl-incf held) (princ (format "  holds  %s\n" ,name)))
     (error (cl-incf failed) (princ (format "  FAILS  %s\n%s\n" ,name (error-message-string reason))))))

(defun equals (actual expected)
  "Fail unless ACTUAL is EXPECTED."
  (unless (equal actual expected)
    (error "Expected %S, but it is %S" expected actual)))

(defun wait-for (what condition)
  "Wait until CONDITION holds; WHAT it is."
  (let ((end (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun visit (name text)
  "Open a new file NAME with TEXT; point is where TEXT has a bar, and a broken bar is one."
  (let ((path (expand-file-name name folder)))
    (write-region (subst-char-in-string ?¦ ?| (string-replace "|" "" text)) nil path nil 'silent)
    (set-window-buffer (selected-window) (find-file-noselect path))
    (set-buffer (window-buffer))
    (goto-char (1+ (or (string-match "|" text) 0)))))

(defun serve (name text)
  "Open a file NAME with TEXT and connect it."
  (visit name text)
  (let ((inhibit-message t))
    (apply #'eglot (eglot--guess-contact)))
  (unless (eglot-managed-p)
    (eglot--maybe-activate-editing-mode)))

(defun findings ()
  "The places of all findings, as lines."
  (mapcar (lambda (found) (line-number-at-pos (flymake-diagnostic-beg found))) (flymake-diagnostics)))

(defun wait-for-findings (lines)
  "Wait until there are findings in LINES, and no others."
  (wait-for (format "findings in %S" lines)
            (lambda () (flymake-start) (equal (sort (findings) #'<) lines))))

(check "modes come from content and endings"
       (cl-flet ((mode-of (name text) (visit name text) major-mode))
         (equals (mode-of "node.toml" "[settings.kubernetes]\nmax-pods = 5\n") 'bottlerocket-mode)
         (equals (mode-of "user-data" "#:settingsc variant=aws-dev\n") 'bottlerocket-mode)
         (equals (mode-of "dotted.toml" "# why\nsettings.motd = \"a\"\n") 'bottlerocket-mode)
         (equals (mode-of "Cargo.toml" "[package]\nname = \"settings\"\n") 'conf-toml-mode)
         (equals (mode-of "a.migration" "add settings.motd\n") 'bottlerocket-migration-mode)
         (equals (mode-of "motd.scriban" "{{ settings.motd }}\n") 'bottlerocket-template-mode)))

(check "a finding is shown in its line"
       (serve "finding.toml" "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-pod = 58\n")
       (wait-for-findings '(3)))

(check "findings follow changes"
       (goto-char (point-min))
       (search-forward "max-pod")
       (insert "s")
       (eglot--signal-textDocument/didChange)
       (wait-for-findings '()))

(check "completion offers settings"
       (serve "completion.toml" "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-|\n")
       (let* ((completion (eglot-completion-at-point))
              (names (mapcar #'substring-no-properties (all-completions "max-" (nth 2 completion)))))
         (equals (and (cl-find-if (lambda (name) (string-prefix-p "max-pods" name)) names) t) t)))

(check "hover describes a setting"
       (serve "hover.toml" "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-|pods = 58\n")
       (let (shown)
         (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
         (wait-for "the hover" (lambda () shown))
         (equals (and (string-match-p "settings\\.kubernetes\\.max-pods" shown) t) t)))

(check "formatting gives the canonical form"
       (serve "format.toml" "[settings]\nmotd   =    \"hello\"   \n")
       (eglot-format-buffer)
       (equals (buffer-string) "[settings]\nmotd = \"hello\"\n"))

(check "a page and a preview are shown"
       (serve "preview.toml" "#:settingsc variant=aws-dev\n[settings]\nmo|td = \"hello\"\n")
       (settingsc-explain "BR1001")
       (equals (with-current-buffer "*settingsc BR1001*" (and (string-match-p "BR1001" (buffer-string)) t)) t)
       (settingsc-preview)
       (equals (with-current-buffer "*settingsc preview*" (buffer-string)) "hello\n"))

;; Emacs comes without modes for these languages.
(define-derived-mode yaml-mode prog-mode "YAML")
(define-derived-mode terraform-mode prog-mode "Terraform")
(add-to-list 'auto-mode-alist '("\\.yaml\\'" . yaml-mode))
(add-to-list 'auto-mode-alist '("\\.tf\\'" . terraform-mode))

(defun serve-host (name text)
  "Open a file NAME with TEXT and connect it as the hook of its mode would."
  (visit name text)
  (let ((inhibit-message t))
    (cl-letf (((symbol-function 'eglot-ensure) (lambda () (apply #'eglot (eglot--guess-contact)))))
      (settingsc-ensure-host)))
  (when (and (settingsc-host-p) (not (eglot-managed-p)))
    (eglot--maybe-activate-editing-mode)))

(check "files without user data have no server"
       (serve-host "values.yaml" "settings:\n  motd: a\n")
       (equals (eglot-managed-p) nil))

(check "user data in YAML is checked, described, completed and formatted at its lines"
       (serve-host "karpenter.yaml" "apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nspec:\n  amiSelectorTerms:\n    - alias: bottlerocket@1.50.0\n  userData: ¦\n    [settings.kubernetes]\n    max-pod = 58\n    cluster-do|main   =   \"a.b\"\n")
       (equals major-mode 'yaml-mode)
       (wait-for-findings '(8))
       (let (shown)
         (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
         (wait-for "the hover" (lambda () shown))
         (equals (and (string-match-p "settings\\.kubernetes\\.cluster-domain" shown) t) t))
       (settingsc-format-user-data)
       (equals (and (string-match-p "^    cluster-domain = \"a\\.b\"$" (buffer-string)) t) t)
       (goto-char (point-max))
       (insert "    max-po")
       (eglot--signal-textDocument/didChange)
       (let ((names (all-completions "max-po" (nth 2 (eglot-completion-at-point)))))
         (equals (and (cl-find-if (lambda (name) (string-prefix-p "max-pods" name)) names) t) t)))

(check "user data in a heredoc of Terraform is checked and described at its lines"
       (serve-host "main.tf" "resource \"aws_launch_template\" \"a\" {\n  user_data = base64encode(<<-EOT\n    #:settingsc variant=aws-k8s-1.34 release=1.50.0\n    [settings.kernel]\n    lock|down = \"non\"\n    EOT\n  )\n}\n")
       (wait-for-findings '(5))
       (let (shown)
         (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
         (wait-for "the hover" (lambda () shown))
         (equals (and (string-match-p "settings\\.kernel\\.lockdown" shown) t) t)))

(check "the target of the editor counts more than the document"
       (let ((inhibit-message t))
         (eglot-shutdown (eglot-current-server)))
       (setq settingsc-target '(:variant "aws-ecs-2"))
       (serve "target.toml" "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-pods = 58\n")
       (wait-for "a finding for ECS" (lambda () (flymake-start) (findings))))

(let ((inhibit-message t))
  (ignore-errors (eglot-shutdown-all)))
(delete-directory folder t)
(princ (format "emacs: %d held, %d failed\n" held failed))
(kill-emacs (if (= failed 0) 0 1))
;;; run.el ends here
