-- Bottlerocket user data, migrations and templates in Neovim, with the language server of settingsc.
local M = {}

--- What setup changes.
M.options = {
  -- The server.
  cmd = { 'settingsc', 'lsp' },
  -- The target that counts more than what documents say: variant, release, arch.
  settings = {},
  -- The file types of other files in which user data is found; false for none.
  hosts = {
    'yaml', 'helm', 'gotmpl', 'terraform', 'terraform-vars', 'opentofu', 'opentofu-vars', 'tf', 'hcl', 'json', 'jsonc',
    'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python', 'go', 'java', 'kotlin', 'cs', 'sh', 'bash', 'zsh', 'markdown', 'mdx',
  },
  -- Called for each buffer, as by vim.lsp.start.
  on_attach = nil,
  -- What the client can do; nil for what Neovim itself can do.
  capabilities = nil,
}

--- Changes options; needed only if the defaults do not fit.
function M.setup(options)
  M.options = vim.tbl_deep_extend('force', M.options, options or {})
  -- Of a list that is given, nothing of the one before stays.
  if options and options.hosts ~= nil then
    M.options.hosts = options.hosts
  end
end

--- Starts the server for a buffer in another language if it may have user data inside it.
function M.start_host(buffer)
  local hosts = M.options.hosts or {}
  if vim.tbl_contains(hosts, vim.bo[buffer].filetype) and not require('settingsc.client').serves(buffer) and require('settingsc.detect').may_host(buffer) then
    M.start(buffer, true)
  end
end

--- Formats the user data of a buffer; what is around it stays.
function M.format(buffer)
  local client = require('settingsc.client')
  local server = client.serves(buffer)
  if not server then
    vim.notify('settingsc does not serve this buffer.', vim.log.levels.WARN)
    return
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer), options = { tabSize = 2, insertSpaces = true } }
  local edits, reason = client.ask_and_wait(server, 'textDocument/formatting', params, buffer)
  if type(edits) == 'table' then
    vim.lsp.util.apply_text_edits(edits, buffer, server.offset_encoding)
  else
    vim.notify(type(reason) == 'string' and reason or 'This file has no user data that can be formatted.', vim.log.levels.WARN)
  end
end

--- Starts the server for a buffer; as_host says that it is in another language.
function M.start(buffer, as_host)
  if vim.bo[buffer].buftype ~= '' then
    return
  end
  if vim.fn.executable(M.options.cmd[1]) ~= 1 then
    vim.notify_once(("'%s' was not found. Install settingsc, or give its path: require('settingsc').setup({ cmd = { PATH, 'lsp' } })"):format(M.options.cmd[1]), vim.log.levels.WARN)
    return
  end
  require('settingsc.client').start(buffer, M.options, as_host)
end

return M
