-- A process speaks for those connected to it. Who is by now connected elsewhere is left alone; who is unknown, as after
-- a loss, is taken in.
--
-- Answers  [the ids connected elsewhere …]
local seen  = KEYS[1]
local where = KEYS[2]

local people = ARGV[1]
local now    = ARGV[2]
local ttlMs  = ARGV[3]

local list = cjson.decode(people)
local ids = {}
for i = 1, #list, 2 do ids[#ids + 1] = list[i] end
local known = redis.call('HMGET', where, unpack(ids))

local elsewhere, here, moments = {}, {}, {}
for i, id in ipairs(ids) do
  local who = list[2 * i]
  if known[i] and known[i] ~= who then
    elsewhere[#elsewhere + 1] = id
  else
    moments[#moments + 1] = now
    moments[#moments + 1] = id
    if not known[i] then
      here[#here + 1] = id
      here[#here + 1] = who
    end
  end
end

if #moments > 0 then redis.call('ZADD', seen, unpack(moments)) end
if #here > 0 then redis.call('HSET', where, unpack(here)) end
redis.call('PEXPIRE', where, ttlMs)
redis.call('PEXPIRE', seen, ttlMs)
return elsewhere
