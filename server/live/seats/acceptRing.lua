-- The counsellor has accepted the ring. If the browser's key offer is there too, the youth's page is asked to wrap.
--
-- Answers  'accepted' | 'connecting' | 'gone'
local ticket = KEYS[1]

local ring = ARGV[1]

local t = redis.call('HMGET', ticket, 'phase', 'ring', 'offer', 'queueKey')
if (t[1] ~= 'ringing' and t[1] ~= 'connecting') or t[2] ~= ring then return 'gone' end

local phase = t[3] == '' and 'ringing' or 'connecting'
redis.call('HSET', ticket, 'phase', phase, 'accepted', 1)
redis.call('PUBLISH', t[4], '') -- see changes.ts
return phase == 'connecting' and 'connecting' or 'accepted'
