-- The youth's browser begins the next epoch in the middle of a talk, because the readers change. The counsellor stays. `before` and `after`:
-- who reads along, as the caller saw it and as it is from now on; '' for nobody. That a bridge has read along stays with the talk. A
-- counsellor's page that waits for keys asks again, with the next challenge.
--
-- Answers  'begun' | 'gone'
local ticket = KEYS[1]

local conv      = ARGV[1]
local person    = ARGV[2]
local epoch     = ARGV[3]
local before    = ARGV[4]
local after     = ARGV[5]
local challenge = ARGV[6]
local members   = ARGV[7]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'epoch', 'lookOn')
if t[1] ~= 'chat' or t[2] ~= person or t[3] ~= epoch or (t[4] or '') ~= before then return 'gone' end
if after == '' then freeLookOn(ticket, conv) else redis.call('HSET', ticket, 'lookOn', after) end
if after ~= '' and cjson.decode(after).place then redis.call('HSET', ticket, 'bridged', '1') end
redis.call('HSET', ticket, 'epoch', epoch + 1, 'challenge', challenge, 'members', members, 'rejoin', '', 'rejoinKid', '')
return 'begun'
