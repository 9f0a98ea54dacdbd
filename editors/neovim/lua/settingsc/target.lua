-- The target that documents are checked for, as far as they do not have to say it themselves.
local client = require('settingsc.client')

local M = {}

local KEYS = { 'variant', 'release', 'arch' }

local function tell_all(settings)
  for _, server in ipairs(client.all()) do
    server.config.settings = { settingsc = client.sent(settings) }
    client.tell(server, 'workspace/didChangeConfiguration', { settings = server.config.settings })
  end
end

--- Reads "aws-k8s-1.34", "variant=aws-k8s-1.34 release=1.50.0" or "none". Returns the settings, or nil and the reason.
function M.parse(words)
  local settings = {}
  for _, word in ipairs(words) do
    local key, value = word:match('^(%w+)=(.+)$')
    if key and not vim.tbl_contains(KEYS, key) then
      return nil, ("Unknown key '%s'; write variant=, release= or arch=."):format(key)
    end
    if word ~= 'none' then
      settings[key or 'variant'] = value or word
    end
  end
  return settings
end

--- The variants of the newest release.
function M.variants(options)
  local command = vim.list_extend({ options.cmd[1] }, { 'catalog', 'variants' })
  local names = {}
  for _, line in ipairs(vim.fn.systemlist(command)) do
    names[#names + 1] = line:match('^(%S+)')
  end
  return names
end

--- Sets the target from words; without any, lets people choose.
function M.set(words, options)
  if #words == 0 then
    vim.ui.select(vim.list_extend({ 'none' }, M.variants(options)), { prompt = 'Check for the variant' }, function(choice)
      if choice then
        M.set({ choice }, options)
      end
    end)
    return
  end

  local settings, reason = M.parse(words)
  if not settings then
    vim.notify(reason, vim.log.levels.ERROR)
    return
  end
  options.settings = settings
  tell_all(settings)
end

return M
