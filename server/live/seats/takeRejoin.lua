-- The youth has wrapped for the rejoin offer. From now on the person writes with its kid. `members` are who may read from now on, as JSON.
-- In a talk they change in this script alone, and the same `offer` shows that the caller added to the members that still stand.
-- `challenge`: what the next offer must answer. `kemHash`: for which key the wraps are.
--
-- Answers  'rejoined' | 'gone'
local ticket = KEYS[1]

local person    = ARGV[1]
local offer     = ARGV[2]
local kid       = ARGV[3]
local kemHash   = ARGV[4]
local challenge = ARGV[5]
local members   = ARGV[6]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'rejoin')
if t[1] ~= 'chat' or t[2] ~= person or t[3] ~= offer then return 'gone' end

redis.call('HSET', ticket, 'kid', kid, 'kemHash', kemHash, 'challenge', challenge, 'rejoin', '', 'rejoinKid', '', 'members', members)
return 'rejoined'
