-- Reserves a seat for a waiting youth and takes the ticket out of the queue, or changes nothing.
-- Several processes may propose at the same time; the second one is told why nothing changed. When a counsellor takes a youth by hand
-- (`accepted`), only lasting wishes of the youth count as avoided. An acute talk or the rest after it still refuses the seat.
--
-- Answers  'rung' | 'ticket-gone' | 'no-seat'
local ticket = KEYS[1]
local shift  = KEYS[2]
local seats  = KEYS[3]

local conv       = ARGV[1]
local ring       = ARGV[2]
local person     = ARGV[3]
local purpose    = ARGV[4]
local ringEpoch  = ARGV[5]
local rungAt     = ARGV[6]
local dueAt      = ARGV[7]
local accepted   = ARGV[8]
local seatsTtlMs = ARGV[9]

local t = redis.call('HMGET', ticket, 'phase', 'line', 'avoid')
if t[1] ~= 'waiting' or isParked(ticket) then return 'ticket-gone' end
if not isFree(shift, seats) or not lists(redis.call('HGET', shift, 'lines'), t[2]) then return 'no-seat' end
if avoids(t[3], person, rungAt, accepted == '1') then return 'no-seat' end

dequeue(ticket, conv)
redis.call('HSET', ticket, 'phase', 'ringing', 'ring', ring, 'person', person, 'purpose', purpose, 'ringEpoch', ringEpoch,
  'rungAt', rungAt, 'dueAt', dueAt, 'accepted', accepted, 'offer', '', 'shiftKey', shift, 'seatsKey', seats)
redis.call('SADD', seats, conv)
redis.call('PEXPIRE', seats, seatsTtlMs)
redis.call('HSET', shift, 'lastSeatedAt', rungAt)
settleFree(shift, seats)
return 'rung'
