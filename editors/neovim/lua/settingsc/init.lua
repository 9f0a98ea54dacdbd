-- Bottlerocket user data, migrations and templates in Neovim, with the language server of settingsc.
local M = {}

--- What setup changes.
M.options = {
  -- The server.
  cmd = { 'settingsc', 'lsp' },
  -- The target that counts more than what documents say: variant, release, arch.
  settings = {},
  -- Called for each buffer, as by vim.lsp.start.
  on_attach = nil,
  -- What the client can do; nil for what Neovim itself can do.
  capabilities = nil,
}

--- Changes options; needed only if the defaults do not fit.
function M.setup(options)
  M.options = vim.tbl_deep_extend('force', M.options, options or {})
end

--- Starts the server for a buffer.
function M.start(buffer)
  if vim.bo[buffer].buftype ~= '' then
    return
  end
  if vim.fn.executable(M.options.cmd[1]) ~= 1 then
    vim.notify_once(("'%s' was not found. Install settingsc, or give its path: require('settingsc').setup({ cmd = { PATH, 'lsp' } })"):format(M.options.cmd[1]), vim.log.levels.WARN)
    return
  end
  require('settingsc.client').start(buffer, M.options)
end

return M
