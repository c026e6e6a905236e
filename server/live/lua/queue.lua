-- For scripts that move a ticket into or out of its queue, which is told in the same step (changes.ts). A ticket carries
-- the names of its queue keys, all under {desk}; so these functions build no name, and doing either again changes nothing.
-- Only a youth whose page is there stands in the bucket that seats are offered to; one who is away keeps her place in
-- the queue, and is offered a seat again from the moment she is back. A parked ticket stands in none of them.
-- One who is away does not count towards the line's limit: places held without a page must not turn away those who are here.
-- A `spare` ticket never counts.
local function isParked(ticket)
  local parkedAt = redis.call('HGET', ticket, 'parkedAt')
  return parkedAt and parkedAt ~= ''
end

local function standInBucket(ticket, conv, ttlMs)
  local at = redis.call('HMGET', ticket, 'bucketKey', 'bucketsKey', 'orderAt', 'youthAwayAt', 'queueKey', 'uncountedKey', 'spare')
  local parked = isParked(ticket)
  local isThere = at[4] == '' and not parked
  if parked or (isThere and at[7] ~= '1') then
    if at[6] then redis.call('ZREM', at[6], conv) end
  elseif at[6] then
    redis.call('ZADD', at[6], at[3], conv)
    redis.call('PEXPIRE', at[6], ttlMs)
  end
  if isThere then
    redis.call('ZADD', at[1], at[3], conv)
    redis.call('SADD', at[2], at[1])
    redis.call('PEXPIRE', at[1], ttlMs)
    redis.call('PEXPIRE', at[2], ttlMs)
  else
    redis.call('ZREM', at[1], conv)
    if redis.call('EXISTS', at[1]) == 0 then redis.call('SREM', at[2], at[1]) end
  end
  redis.call('PUBLISH', at[5], '')
end

-- The ticket's own `orderAt` is set by the caller before.
local function enqueue(ticket, conv, orderAt, ttlMs)
  local at = redis.call('HMGET', ticket, 'queueKey', 'waitsKey', 'joinedAt', 'parkedKey', 'parkedAt')
  if isParked(ticket) then
    redis.call('ZADD', at[4], at[5], conv)
    redis.call('PEXPIRE', at[4], ttlMs)
    redis.call('PUBLISH', at[1], '')
    return
  end
  redis.call('ZADD', at[1], orderAt, conv)
  redis.call('ZADD', at[2], at[3], conv)
  for i = 1, 2 do redis.call('PEXPIRE', at[i], ttlMs) end
  standInBucket(ticket, conv, ttlMs)
end

local function dequeue(ticket, conv)
  local at = redis.call('HMGET', ticket, 'queueKey', 'bucketKey', 'waitsKey', 'parkedKey', 'uncountedKey', 'bucketsKey')
  if not at[2] then return end -- ended: it was taken out then, and its bucket forgotten
  -- A ticket from before an update has no name for every list.
  for i = 1, 5 do
    if at[i] then redis.call('ZREM', at[i], conv) end
  end
  if redis.call('EXISTS', at[2]) == 0 then redis.call('SREM', at[6], at[2]) end
  redis.call('PUBLISH', at[1], '')
end

-- Behind whoever waits at this moment, as though she came now: what had moved her forward is used up. Answers `orderAt`.
local function goBehind(ticket, now, urgentBoostMs)
  local at = redis.call('HMGET', ticket, 'queueKey', 'boosted')
  local last = redis.call('ZRANGE', at[1], -1, -1, 'WITHSCORES')[2]
  local orderAt = math.max(tonumber(now), (tonumber(last) or 0) + 1)
  local orderFrom = orderAt + (at[2] == '1' and tonumber(urgentBoostMs) or 0)
  redis.call('HSET', ticket, 'orderFrom', string.format('%.0f', orderFrom), 'returned', 0)
  return string.format('%.0f', orderAt)
end
