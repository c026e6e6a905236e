-- A counsellor's page was reloaded and asks for the conversation's keys again. Keeps this request (a key offer), or withdraws it (''). The
-- offer must answer the present challenge: one that arrives after its wraps were given would be a used one.
--
-- Answers  'set' | 'gone'
local ticket = KEYS[1]

local person    = ARGV[1]
local offer     = ARGV[2]
local kid       = ARGV[3]
local challenge = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'challenge')
if t[1] ~= 'chat' or t[2] ~= person then return 'gone' end
if offer ~= '' and t[3] ~= challenge then return 'gone' end
redis.call('HSET', ticket, 'rejoin', offer, 'rejoinKid', kid)
return 'set'
