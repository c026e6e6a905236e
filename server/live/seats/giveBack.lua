-- Puts a ticket back into its queue and frees its seat, if the ring or the person in `from` still holds it. The order is set in
-- this step, because the youth may have said "urgent" a moment ago. `order`: 'kept' | 'first': moved forward as given back, only once |
-- 'behind': behind everyone who waits | 'parked': in no queue. `times` and `silent` are written if `times` is not ''.
-- `avoid`: a person to avoid from now on, as avoid.lua writes it, or ''.
-- `missed`: '' | 'person': the person did not accept this ring; it is counted in the same step, and at `missedRings` in a row the
-- person is away | 'browser': the browser did not answer the ring; the person is away at once.
-- `parted` '1': the youth wished for another counsellor. Then an acute talk gives a rest only to the counsellor who marked it, or who
-- had it for at least `restMs`.
--
-- Answers  'returned' | 'gone'
local ticket = KEYS[1]

local conv            = ARGV[1]
local from            = ARGV[2]
local order           = ARGV[3]
local urgentBoostMs   = ARGV[4]
local returnedBoostMs = ARGV[5]
local avoid           = ARGV[6]
local times           = ARGV[7]
local silent          = ARGV[8]
local backAt          = ARGV[9]
local queueTtlMs      = ARGV[10]
local at              = ARGV[11]
local missed          = ARGV[12]
local missedRings     = ARGV[13]
local restMs          = ARGV[14]
local parted          = ARGV[15]

local t = redis.call('HMGET', ticket, 'person', 'ring', 'avoid', 'phase', 'accepted', 'offer', 'shiftKey', 'acuteBy', 'seatedAt')
if not t[1] or (from ~= t[1] and from ~= t[2]) then return 'gone' end
-- The ring was answered after the caller had found it unanswered.
if missed == 'person' and t[5] == '1' then return 'gone' end
if missed == 'browser' and t[6] ~= '' then return 'gone' end

if missed ~= '' and redis.call('EXISTS', t[7]) == 1 then
  local isAway = missed == 'browser' or redis.call('HINCRBY', t[7], 'missed', 1) >= tonumber(missedRings)
  if isAway and redis.call('HGET', t[7], 'state') == 'on' then redis.call('HSET', t[7], 'state', 'away') end
end

if t[4] == 'chat' then redis.call('HSET', ticket, 'returnedAt', at) end
local carried = parted ~= '1' or t[8] == t[1] or tonumber(at) - (tonumber(t[9]) or at) >= tonumber(restMs)
leavePhase(ticket, conv, carried and string.format('%.0f', at + restMs) or '')
if order == 'first' then redis.call('HSET', ticket, 'returned', 1) end
if order == 'behind' or order == 'parked' then goBehind(ticket, at, urgentBoostMs) end
setOrder(ticket, urgentBoostMs, returnedBoostMs)
if times ~= '' then redis.call('HSET', ticket, 'inVain', times, 'silent', silent) end
if order == 'parked' then redis.call('HSET', ticket, 'parkedAt', at, 'backAt', backAt) end
redis.call('HSET', ticket, 'phase', 'waiting')
if avoid ~= '' then redis.call('HSET', ticket, 'avoid', withAvoided(t[3], avoid)) end
enqueue(ticket, conv, queueTtlMs)
return 'returned'
