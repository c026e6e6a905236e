-- The colleague takes the talk over: in one step the seat of the one who gives is free, and the ticket rings for the colleague, as accepted.
-- So the youth stands in no queue in between. `avoid`: the one who gives, as avoid.lua writes it; and if the seating comes to nothing, the
-- youth moves forward as given back. `restUntil`: the rest of the one who gives, if the talk was acute.
--
-- Answers  'accepted' | 'gone'
local ticket = KEYS[1]
local shift  = KEYS[2]
local seats  = KEYS[3]

local conv       = ARGV[1]
local id         = ARGV[2]
local person     = ARGV[3]
local purpose    = ARGV[4]
local ringEpoch  = ARGV[5]
local at         = ARGV[6]
local dueAt      = ARGV[7]
local avoid      = ARGV[8]
local restUntil  = ARGV[9]
local noteKey    = ARGV[10]
local seatsTtlMs = ARGV[11]
local urgentBoostMs   = ARGV[12]
local returnedBoostMs = ARGV[13]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'line', 'avoid', 'handing', 'queueKey')
if t[1] ~= 'chat' or (t[5] or '') == '' then return 'gone' end
local handing = cjson.decode(t[5])
if handing.id ~= id or handing.to ~= person then return 'gone' end
local s = redis.call('HMGET', shift, 'asked', 'lines', 'seats')
-- The shift may have ended, or have other lines or fewer seats by now.
if s[1] ~= conv or not lists(s[2], t[3]) or redis.call('SCARD', seats) >= tonumber(s[3]) then return 'gone' end

leavePhase(ticket, conv, restUntil)
redis.call('HSET', ticket, 'phase', 'ringing', 'ring', id, 'person', person, 'purpose', purpose, 'ringEpoch', ringEpoch, 'rungAt', at,
  'dueAt', dueAt, 'accepted', 1, 'offer', '', 'shiftKey', shift, 'seatsKey', seats, 'returned', 1, 'returnedAt', at,
  'avoid', withAvoided(t[4], avoid), 'handed', cjson.encode({ by = t[2], blind = handing.blind, note = handing.note }), 'noteKey', noteKey)
setOrder(ticket, urgentBoostMs, returnedBoostMs)
redis.call('SADD', seats, conv)
redis.call('PEXPIRE', seats, seatsTtlMs)
redis.call('HSET', shift, 'lastSeatedAt', at)
settleFree(shift, seats)
redis.call('PUBLISH', t[6], '') -- see changes.ts
return 'accepted'
