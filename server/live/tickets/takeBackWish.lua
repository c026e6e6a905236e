-- Takes back a youth's wish not to meet somebody again; that person may be rung for her from now on.
--
-- Answers  'taken-back' | 'gone'
local ticket = KEYS[1]

local person = ARGV[1]

local t = redis.call('HMGET', ticket, 'phase', 'avoid', 'queueKey')
if not t[1] or t[1] == 'ended' then return 'gone' end
local kept = {}
for word in string.gmatch(t[2], '%S+') do
  if word ~= person then kept[#kept + 1] = word end
end
redis.call('HSET', ticket, 'avoid', table.concat(kept, ' '))
redis.call('PUBLISH', t[3], '') -- who may take her has changed, see changes.ts
return 'taken-back'
