-- Changes how a colleague reads along, or ends it (`after` is ''), if it still stands as the caller saw it. `challenge`: what a key offer
-- answers; '' for a change without an offer.
--
-- Answers  'changed' | 'gone'
local ticket = KEYS[1]

local conv      = ARGV[1]
local before    = ARGV[2]
local after     = ARGV[3]
local challenge = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'lookOn', 'challenge')
if t[1] ~= 'chat' or t[2] ~= before then return 'gone' end
if challenge ~= '' and t[3] ~= challenge then return 'gone' end
if after == '' then freeLookOn(ticket, conv) else redis.call('HSET', ticket, 'lookOn', after) end
return 'changed'
