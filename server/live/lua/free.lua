-- For scripts that change a shift or a seat.

-- Whether a counsellor could be rung now. The rule is isFree in domain/seating/shift.ts; test/property/domainAndLua.test.ts holds the two
-- together.
-- `asked`: a talk that a colleague offers to hand over holds a seat.
local function isFree(shift, seats)
  local s = redis.call('HMGET', shift, 'state', 'awayAt', 'seats', 'acute', 'restUntil', 'asked')
  if s[1] ~= 'on' or s[2] ~= '' or (s[4] or '') ~= '' or (s[5] or '') ~= '' then return false end
  return redis.call('SCARD', seats) + ((s[6] or '') ~= '' and 1 or 0) < tonumber(s[3])
end

-- Whether a list of words has this word.
local function lists(words, word)
  return string.find(' ' .. (words or '') .. ' ', ' ' .. word .. ' ', 1, true) ~= nil
end

-- Each line has a set of the counsellors who could be rung. This function keeps these sets correct, so that a search for a free seat does
-- not read everyone on duty. It tells each of these lines in the same step (changes.ts).
local function settleFree(shift, seats)
  local s = redis.call('HMGET', shift, 'person', 'freeKeys')
  if not s[1] then return end
  local free = isFree(shift, seats)
  local ttlMs = redis.call('PTTL', shift)
  for key in string.gmatch(s[2], '%S+') do
    if free then
      redis.call('SADD', key, s[1])
      if redis.call('PTTL', key) < ttlMs then redis.call('PEXPIRE', key, ttlMs) end
    else
      redis.call('SREM', key, s[1])
    end
    redis.call('PUBLISH', key, '')
  end
end

-- Notes an acute talk on the shift: until letIntake removes it, the counsellor gets no new youths.
local function holdIntake(shift, conv)
  local acute = redis.call('HGET', shift, 'acute')
  if acute and not string.find(' ' .. acute .. ' ', ' ' .. conv .. ' ', 1, true) then
    redis.call('HSET', shift, 'acute', acute == '' and conv or acute .. ' ' .. conv)
  end
end

-- Removes a talk that holdIntake noted. After the last one the counsellor rests until `restUntil`; '' means no rest.
local function letIntake(shift, conv, restUntil)
  local held, left = false, {}
  for one in string.gmatch(redis.call('HGET', shift, 'acute') or '', '%S+') do
    if one == conv then held = true else left[#left + 1] = one end
  end
  if not held then return end
  redis.call('HSET', shift, 'acute', table.concat(left, ' '))
  if #left == 0 and restUntil ~= '' then redis.call('HSET', shift, 'restUntil', restUntil) end
end

-- Frees the seats whose tickets have expired by their hard TTL.
local function dropStaleSeats(shift, seats, ticketPrefix)
  local dropped = false
  for _, conv in ipairs(redis.call('SMEMBERS', seats)) do
    if redis.call('EXISTS', ticketPrefix .. conv) == 0 then
      redis.call('SREM', seats, conv)
      letIntake(shift, conv, '')
      dropped = true
    end
  end
  local asked = redis.call('HGET', shift, 'asked') or ''
  if asked ~= '' and redis.call('EXISTS', ticketPrefix .. asked) == 0 then
    redis.call('HSET', shift, 'asked', '')
    dropped = true
  end
  local looks = redis.call('HGET', shift, 'looks') or ''
  if looks ~= '' and redis.call('EXISTS', ticketPrefix .. looks) == 0 then redis.call('HDEL', shift, 'looks') end
  if dropped then settleFree(shift, seats) end
end

-- Frees the seat that a colleague holds for a hand-over that was offered, if one was, and forgets the hand-over.
local function freeAsked(ticket, conv)
  local at = redis.call('HMGET', ticket, 'askedShiftKey', 'askedSeatsKey')
  if not at[1] then return end
  if redis.call('HGET', at[1], 'asked') == conv then
    redis.call('HSET', at[1], 'asked', '')
    settleFree(at[1], at[2])
  end
  redis.call('HDEL', ticket, 'handing', 'askedShiftKey', 'askedSeatsKey')
end

-- Nobody reads along any more, and nobody is asked to: the colleague may be asked for another talk.
local function freeLookOn(ticket, conv)
  local shift = redis.call('HGET', ticket, 'lookShiftKey')
  if not shift then return end
  if redis.call('HGET', shift, 'looks') == conv then redis.call('HDEL', shift, 'looks') end
  redis.call('HDEL', ticket, 'lookOn', 'lookShiftKey')
end

-- Frees the seat of a ticket, if it has one, and deletes all fields of its phase. `restUntil`: the counsellor's rest, if the talk was acute.
-- A hand-over that was offered is over, and so is the note of the last one. A colleague reads along only beside the counsellor who asked.
local function leavePhase(ticket, conv, restUntil)
  local at = redis.call('HMGET', ticket, 'shiftKey', 'seatsKey', 'noteKey')
  freeAsked(ticket, conv)
  freeLookOn(ticket, conv)
  if at[3] then redis.call('UNLINK', at[3]) end
  if at[2] then
    redis.call('SREM', at[2], conv)
    letIntake(at[1], conv, restUntil)
    settleFree(at[1], at[2])
  end
  redis.call('HDEL', ticket, 'shiftKey', 'seatsKey', 'ring', 'person', 'purpose', 'ringEpoch', 'rungAt', 'dueAt', 'accepted',
    'offer', 'kid', 'kemHash', 'seatedAt', 'rejoin', 'rejoinKid', 'stillThere', 'acuteBy', 'handed', 'noteKey')
end
