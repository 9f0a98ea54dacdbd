-- Starts the server for its file types, opens its addresses, and defines the commands.
if vim.g.loaded_settingsc or vim.fn.has('nvim-0.7') == 0 then
  return
end
vim.g.loaded_settingsc = true

local group = vim.api.nvim_create_augroup('settingsc', { clear = true })

vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = { 'bottlerocket', 'bottlerocket-migration', 'bottlerocket-template' },
  callback = function(event) require('settingsc').start(event.buf) end,
})

vim.api.nvim_create_autocmd({ 'FileType', 'BufWritePost' }, {
  group = group,
  pattern = '*',
  callback = function(event) require('settingsc').start_host(event.buf) end,
})

vim.api.nvim_create_autocmd('BufReadCmd', {
  group = group,
  pattern = { '*settingsc:/*', '*settingsc-preview:/*' },
  callback = function(event) require('settingsc.content').read(event.buf) end,
})

local function command(name, options, callback)
  vim.api.nvim_create_user_command(name, callback, options)
end

command('SettingscPreview', { nargs = '?', desc = 'Show the file that the setting at the cursor becomes, or a file by its path' }, function(given)
  require('settingsc.preview').open(given.args ~= '' and given.args or nil)
end)

command('SettingscFormat', { desc = 'Format the user data in this file' }, function()
  require('settingsc').format(vim.api.nvim_get_current_buf())
end)

command('SettingscExplain', { nargs = '?', desc = 'Show the page about the finding in this line, or about a code' }, function(given)
  require('settingsc.explain').open(given.args ~= '' and given.args or nil)
end)

command('SettingscTarget', {
  nargs = '*',
  desc = 'Check for a variant: aws-k8s-1.34, variant=… release=… arch=…, or none',
  complete = function(start)
    local names = require('settingsc.target').variants(require('settingsc').options)
    return vim.tbl_filter(function(name) return vim.startswith(name, start) end, names)
  end,
}, function(given)
  require('settingsc.target').set(given.fargs, require('settingsc').options)
end)

-- Code actions and lenses have these as their commands.
vim.lsp.commands['settingsc.explain'] = function(run) require('settingsc.explain').open(run.arguments and run.arguments[1]) end
vim.lsp.commands['settingsc.preview'] = function() require('settingsc.preview').open() end
