-- Keeps wraps beside the transcript, by the kid they are for. Keeps them for the newest `kids` kids only: an older kid is no
-- longer in this conversation.
--
-- Answers  'kept' | 'gone'
local transcript = KEYS[1]

local wraps = ARGV[1]
local kids  = ARGV[2]

local state = redis.call('HMGET', transcript, 'first', 'bytes', 'kids')
if not state[1] then return 'gone' end
local bytes = tonumber(state[2] or 0)

local names = {}
for name in string.gmatch(state[3] or '', '%S+') do names[#names + 1] = name end
local function forget(name)
  for i = #names, 1, -1 do
    if names[i] == name then table.remove(names, i) end
  end
  local old = redis.call('HGET', transcript, name)
  if not old then return end
  bytes = bytes - #old - PER_FIELD
  redis.call('HDEL', transcript, name)
end

local list = cjson.decode(wraps)
for i = 1, #list, 2 do
  forget(list[i])
  names[#names + 1] = list[i]
  redis.call('HSET', transcript, list[i], list[i + 1])
  bytes = bytes + #list[i + 1] + PER_FIELD
end
while #names > tonumber(kids) do forget(names[1]) end
redis.call('HSET', transcript, 'bytes', bytes, 'kids', table.concat(names, ' '))
return 'kept'
