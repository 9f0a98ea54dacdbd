-- Which files are user data: what they contain says so, not their name.
local M = {}

-- As many lines as could matter, without reading all of a huge file.
local MOST_LINES = 2000

-- A table header below settings, a dotted settings key, or the comment that names a target.
local function shows(line)
  if line:match('^\239?\187?\191?#:settingsc') then
    return true
  end
  local rest = line:match('^%s*%[*%s*["\']?settings["\']?(.*)$')
  return rest ~= nil and (rest:match('^%s*[%.%]]') ~= nil)
end

--- Whether a buffer contains user data.
function M.is_user_data(buffer)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, MOST_LINES, false)) do
    if shows(line) then
      return true
    end
  end
  return false
end

-- What a file has somewhere if user data may be inside it, in clear or encoded.
local HINTS = { 'bottlerocket', '#:settingsc', '%[%s*\\?["\']?settings\\?["\']?%s*[%.%]]', 'c2v0dgluz3', 'nldhrpbmdz', 'zzxr0aw5nc', 'h4si' }

--- Whether a buffer in another language may have user data inside it; the server looks closer.
function M.may_host(buffer)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, MOST_LINES, false)) do
    local lower = line:lower()
    for _, hint in ipairs(HINTS) do
      if lower:find(hint) then
        return true
      end
    end
    if lower:match('^[%s"\'`]*settings%.[%w-]') then
      return true
    end
  end
  return false
end

-- Types that Neovim gives to files of which it knows no more than that they have comments.
local OPEN_TYPES = { [''] = true, toml = true, conf = true }

--- Gives a buffer the type of user data if it contains some and no other type is certain.
function M.detect(buffer)
  if OPEN_TYPES[vim.bo[buffer].filetype] and M.is_user_data(buffer) then
    vim.bo[buffer].filetype = 'bottlerocket'
  end
end

return M
