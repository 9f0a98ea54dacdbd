vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = '*.migration',
  callback = function(event) vim.bo[event.buf].filetype = 'bottlerocket-migration' end,
})

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = '*.scriban',
  callback = function(event) vim.bo[event.buf].filetype = 'bottlerocket-template' end,
})

vim.api.nvim_create_autocmd({ 'BufRead', 'BufWritePost' }, {
  pattern = '*',
  callback = function(event) require('settingsc.detect').detect(event.buf) end,
})
