-- A process reports the people connected to it ("speaks for" them). It does not speak for people who are noted at another page, or
-- nowhere, as after a loss or after this process was silent for too long. It closes their connections; their pages then
-- connect again by themselves and are noted anew.
--
-- Answers  [the ids it does not speak for …]
local seen  = KEYS[1]
local where = KEYS[2]

local people = ARGV[1]
local now    = ARGV[2]
local ttlMs  = ARGV[3]

local list = cjson.decode(people)
local ids = {}
for i = 1, #list, 2 do ids[#ids + 1] = list[i] end
local known = redis.call('HMGET', where, unpack(ids))

local others, moments = {}, {}
for i, id in ipairs(ids) do
  if known[i] == list[2 * i] then
    moments[#moments + 1] = now
    moments[#moments + 1] = id
  else
    others[#others + 1] = id
  end
end

if #moments > 0 then redis.call('ZADD', seen, unpack(moments)) end
redis.call('PEXPIRE', where, ttlMs)
redis.call('PEXPIRE', seen, ttlMs)
return others
