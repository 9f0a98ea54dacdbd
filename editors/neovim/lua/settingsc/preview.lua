-- The rendered file beside the document: it follows the cursor.
local client = require('settingsc.client')
local content = require('settingsc.content')

local M = {}

local marks = vim.api.nvim_create_namespace('settingsc-preview')
local DELAY_MS = 60

-- What is shown: the source and the preview's buffer and window, the path that was named, and the file that is shown.
local shown

local function position_in(window, buffer, server)
  if vim.lsp.util.make_position_params then
    local params = vim.lsp.util.make_position_params(window, server.offset_encoding)
    if params.textDocument.uri == vim.uri_from_bufnr(buffer) then
      return params.position
    end
  end
  return nil
end

local function show(answer)
  content.fill(shown.buffer, answer.text or answer.message or '')
  if answer.path then
    shown.file = answer.path
    vim.bo[shown.buffer].syntax = content.syntax_of(answer.path)
  end
  local title = (answer.path or 'settingsc') .. (answer.variant and ' (' .. answer.variant .. ')' or '')
  vim.wo[shown.window].statusline = ' ' .. title:gsub('%%', '%%%%')
  vim.api.nvim_buf_clear_namespace(shown.buffer, marks, 0, -1)
  if answer.line and answer.text then
    local line = math.min(answer.line, vim.api.nvim_buf_line_count(shown.buffer) - 1)
    vim.api.nvim_win_set_cursor(shown.window, { line + 1, 0 })
    vim.api.nvim_buf_add_highlight(shown.buffer, marks, 'Visual', line, 0, -1)
  end
end

local function is_open()
  return shown and vim.api.nvim_win_is_valid(shown.window) and vim.api.nvim_buf_is_valid(shown.buffer) and vim.api.nvim_buf_is_valid(shown.source)
end

local function ask(path)
  local server = client.of(shown.source)
  local window = vim.fn.bufwinid(shown.source)
  if not server or window == -1 then
    return
  end
  shown.asked = (shown.asked or 0) + 1
  local asked = shown.asked
  local params = { textDocument = { uri = vim.uri_from_bufnr(shown.source) }, path = path, position = position_in(window, shown.source, server) }
  client.ask(server, 'settingsc/preview', params, shown.source, function(err, answer)
    if err or not answer or not is_open() or asked ~= shown.asked then
      return
    end
    -- Between two settings the file stays; its text may have changed.
    if not answer.text and not path and shown.file then
      ask(shown.file)
    else
      show(answer)
    end
  end)
end

--- Asks for the preview again, once the cursor rests.
function M.follow()
  if not is_open() then
    return
  end
  shown.moved = (shown.moved or 0) + 1
  local moved = shown.moved
  vim.defer_fn(function()
    if is_open() and moved == shown.moved then
      ask(shown.path)
    end
  end, DELAY_MS)
end

--- Opens the preview of the current buffer. With a path, that file; otherwise the one that the setting at the cursor becomes.
function M.open(path)
  local source = vim.api.nvim_get_current_buf()
  if not client.of(source) then
    vim.notify('settingsc is not running for this file.', vim.log.levels.WARN)
    return
  end
  if is_open() and shown.source == source then
    shown.path = path
    ask(path)
    return
  end

  local window = vim.api.nvim_get_current_win()
  vim.cmd('botright vnew')
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].swapfile = false
  shown = { source = source, buffer = buffer, window = vim.api.nvim_get_current_win(), path = path }
  vim.api.nvim_set_current_win(window)
  local group = vim.api.nvim_create_augroup('settingsc-preview', { clear = true })
  vim.api.nvim_create_autocmd({ 'CursorMoved', 'CursorMovedI', 'TextChanged', 'TextChangedI' }, { group = group, buffer = source, callback = M.follow })
  ask(path)
end

--- The buffer of the preview; nil when none is open.
function M.buffer()
  return is_open() and shown.buffer or nil
end

return M
