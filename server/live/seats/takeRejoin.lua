-- The youth has wrapped for the kid of the rejoin offer. From now on the person writes with that kid. Doing it again changes nothing.
-- `members` are who may read from now on, as JSON. In a talk they change in this script alone, and the same `offer` shows that the caller
-- added to the members that still stand.
--
-- Answers  'rejoined' | 'gone'
local ticket = KEYS[1]

local person  = ARGV[1]
local offer   = ARGV[2]
local kid     = ARGV[3]
local members = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'kid', 'rejoin')
if t[1] ~= 'chat' or t[2] ~= person then return 'gone' end
if t[4] == '' and t[3] == kid then return 'rejoined' end
if t[4] ~= offer then return 'gone' end

redis.call('HSET', ticket, 'kid', kid, 'rejoin', '', 'rejoinKid', '', 'members', members)
return 'rejoined'
