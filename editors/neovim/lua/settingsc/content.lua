-- Texts that only the server has: files of the built-in catalog (settingsc:) and rendered files (settingsc-preview:).
local client = require('settingsc.client')

local M = {}

local SYNTAX = { json = 'json', md = 'markdown', toml = 'toml', yaml = 'yaml', yml = 'yaml', migration = 'bottlerocket-migration', scriban = 'bottlerocket-template' }

--- The syntax for a path; empty when its ending says nothing.
function M.syntax_of(path)
  return SYNTAX[path:match('%.(%w+)$') or ''] or ''
end

--- Neovim puts the working directory in front of such an address, which has no two slashes.
function M.address_in(name)
  return name:match('settingsc%-preview:/.*$') or name:match('settingsc:/.*$')
end

--- Replaces the text of a buffer that nobody edits.
function M.fill(buffer, text)
  local lines = vim.split(text, '\n', { plain = true })
  if #lines > 1 and lines[#lines] == '' then
    table.remove(lines)
  end
  vim.bo[buffer].readonly = false
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].modified = false
end

--- Fills a buffer whose name is an address.
function M.read(buffer)
  local address = M.address_in(vim.api.nvim_buf_get_name(buffer))
  local server = client.of(buffer)
  local text
  if not server then
    text = 'settingsc is not running: open user data first.'
  else
    local answer, reason = client.ask_and_wait(server, 'workspace/textDocumentContent', { uri = address }, buffer)
    text = answer and answer.text or reason or ''
  end
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].swapfile = false
  M.fill(buffer, text)
  vim.bo[buffer].syntax = M.syntax_of(address:gsub('%?.*$', ''))
end

--- Reads a buffer again, if the address is open.
function M.refresh(address)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and M.address_in(vim.api.nvim_buf_get_name(buffer)) == address then
      vim.schedule(function()
        if vim.api.nvim_buf_is_valid(buffer) then
          M.read(buffer)
        end
      end)
    end
  end
end

return M
