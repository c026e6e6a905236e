-- Offers a talk to a colleague by name. The counsellor keeps the talk. A seat of the colleague is held until the hand-over is accepted, or
-- is over. A colleague is asked for one talk at a time. `avoid` of the youth: only lasting wishes count, as where a youth is taken by hand.
--
-- Answers  'offered' | 'again': this colleague is asked already | 'gone' | 'no-seat'
local ticket = KEYS[1]
local shift  = KEYS[2]
local seats  = KEYS[3]

local conv    = ARGV[1]
local from    = ARGV[2]
local to      = ARGV[3]
local handing = ARGV[4]
local at      = ARGV[5]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'line', 'avoid', 'handing')
if t[1] ~= 'chat' or t[2] ~= from then return 'gone' end
if t[5] and t[5] ~= '' then return cjson.decode(t[5]).to == to and 'again' or 'gone' end
local s = redis.call('HMGET', shift, 'lines', 'asked')
if (s[2] or '') ~= '' or not isFree(shift, seats) or not lists(s[1], t[3]) or avoids(t[4], to, at, true) then return 'no-seat' end

redis.call('HSET', ticket, 'handing', handing, 'askedShiftKey', shift, 'askedSeatsKey', seats)
redis.call('HSET', shift, 'asked', conv)
settleFree(shift, seats)
return 'offered'
