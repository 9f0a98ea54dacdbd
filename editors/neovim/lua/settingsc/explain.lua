-- The page about a kind of finding, in a window of its own.
local client = require('settingsc.client')
local content = require('settingsc.content')

local M = {}

local function code_at_cursor()
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  for _, diagnostic in ipairs(vim.diagnostic.get(0, { lnum = line })) do
    local code = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code)
    if code then
      return tostring(code)
    end
  end
end

--- Shows the page about a code; without one, about the finding in the line of the cursor.
function M.open(code)
  code = code or code_at_cursor()
  local server = client.of(vim.api.nvim_get_current_buf())
  if not code or not server then
    vim.notify(server and 'There is no finding in this line. Name a code, such as BR1001.' or 'settingsc is not running: open user data first.', vim.log.levels.WARN)
    return
  end

  local page, reason = client.ask_and_wait(server, 'workspace/executeCommand', { command = 'settingsc.explain', arguments = { code } }, 0)
  if not page then
    vim.notify(reason, vim.log.levels.ERROR)
    return
  end

  vim.cmd('new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  content.fill(buffer, page)
  vim.bo[buffer].filetype = 'markdown'
end

return M
