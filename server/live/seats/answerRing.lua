-- Keeps the key offer of the counsellor's browser for its ring. A page that is reloaded before the youth has wrapped makes a new offer.
-- `instead`: the signature of the offer that the caller found there, or ''. If another one stands by now, nothing changes: an offer of
-- the earlier page that arrives late must not take the place of a newer one.
--
-- Answers  'answered' | 'connecting' | 'gone'
local ticket = KEYS[1]

local ring    = ARGV[1]
local offer   = ARGV[2]
local kid     = ARGV[3]
local instead = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'ring', 'accepted', 'queueKey', 'offer')
if (t[1] ~= 'ringing' and t[1] ~= 'connecting') or t[2] ~= ring then return 'gone' end
if t[5] ~= offer and (t[5] == '' and '' or cjson.decode(t[5]).sig) ~= instead then return 'gone' end

local phase = t[3] == '1' and 'connecting' or 'ringing'
redis.call('HSET', ticket, 'phase', phase, 'offer', offer, 'kid', kid)
redis.call('PUBLISH', t[4], '') -- see changes.ts
return phase == 'connecting' and 'connecting' or 'answered'
