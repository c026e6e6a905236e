-- Ends a hand-over that was offered and not accepted: the colleague's seat is free again, and the counsellor keeps the talk.
--
-- Answers  'dropped' | 'gone'
local ticket = KEYS[1]

local conv = ARGV[1]
local id   = ARGV[2]

local handing = redis.call('HGET', ticket, 'handing')
if not handing or cjson.decode(handing).id ~= id then return 'gone' end
freeAsked(ticket, conv)
return 'dropped'
