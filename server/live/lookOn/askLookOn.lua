-- Asks a colleague on duty to read along in a talk. It takes no seat. One colleague reads along in a talk, and a colleague in one talk at
-- a time. `avoid` of the youth: only lasting wishes count, as in a hand-over.
--
-- Answers  'asked' | 'again': this colleague is asked or reads already | 'gone' | 'not-free'
local ticket = KEYS[1]
local shift  = KEYS[2]

local conv         = ARGV[1]
local from         = ARGV[2]
local to           = ARGV[3]
local lookOn       = ARGV[4]
local at           = ARGV[5]
local ticketPrefix = ARGV[6]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'line', 'avoid', 'lookOn')
if t[1] ~= 'chat' or t[2] ~= from then return 'gone' end
if t[5] then return cjson.decode(t[5]).to == to and 'again' or 'gone' end
local s = redis.call('HMGET', shift, 'state', 'awayAt', 'lines', 'looks')
if s[1] ~= 'on' or s[2] ~= '' or not lists(s[3], t[3]) or avoids(t[4], to, at, true) then return 'not-free' end
-- What another talk noted here may be gone with its ticket.
if (s[4] or '') ~= '' and redis.call('HGET', ticketPrefix .. s[4], 'lookShiftKey') == shift then return 'not-free' end

redis.call('HSET', ticket, 'lookOn', lookOn, 'lookShiftKey', shift)
redis.call('HSET', shift, 'looks', conv)
return 'asked'
