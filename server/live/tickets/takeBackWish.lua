-- Takes back a youth's wish not to meet a counsellor again. From now on that counsellor may be rung for this youth.
--
-- Answers  'taken-back' | 'gone'
local ticket = KEYS[1]

local person = ARGV[1]

local t = redis.call('HMGET', ticket, 'phase', 'avoid', 'queueKey')
if not t[1] or t[1] == 'ended' then return 'gone' end
redis.call('HSET', ticket, 'avoid', withoutWish(t[2], person))
redis.call('PUBLISH', t[3], '') -- another set of counsellors may take this youth now, see changes.ts
return 'taken-back'
