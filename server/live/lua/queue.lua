-- For scripts that move a ticket into or out of its queue. The line is told in the same step (changes.ts). A ticket carries
-- the names of its queue keys, all under {desk}, so these functions build no names. Doing a move again changes nothing.
-- Seats are offered to the tickets in a bucket, and a ticket is in its bucket only while the youth's page is connected. A youth who
-- is away keeps the place in the queue, and is offered seats again on coming back. A parked ticket is in no queue and no bucket.
-- A youth who is away does not count towards the line's limit: places without a page must not turn away youths who are here.
-- A `spare` ticket never counts.
--
-- isParked, mayBePutAway, setOrder and goBehind are rules of domain/seating (inVain.ts, queue.ts). They are here too, because they must be
-- decided in the step that moves the ticket. test/property/domainAndLua.test.ts holds the two together.
local function isParked(ticket)
  return (redis.call('HGET', ticket, 'parkedAt') or '') ~= ''
end

local function mayBePutAway(ticket)
  return redis.call('HGET', ticket, 'silent') == '1' or isParked(ticket)
end

-- Gives the ticket the order that its fields make. The caller then calls enqueue if the ticket waits.
local function setOrder(ticket, urgentBoostMs, returnedBoostMs)
  local t = redis.call('HMGET', ticket, 'joinedAt', 'orderFrom', 'boosted', 'returned')
  local orderAt = tonumber(t[2] or t[1])
  if t[3] == '1' then orderAt = orderAt - urgentBoostMs end
  if t[4] == '1' then orderAt = orderAt - returnedBoostMs end
  redis.call('HSET', ticket, 'orderAt', string.format('%.0f', orderAt))
end

-- Makes the order of the ticket that of a youth who joins now, behind everyone in the queue. What had moved it forward is used up. The
-- caller then calls setOrder.
local function goBehind(ticket, now, urgentBoostMs)
  local at = redis.call('HMGET', ticket, 'queueKey', 'boosted')
  local last = redis.call('ZRANGE', at[1], -1, -1, 'WITHSCORES')[2]
  local orderFrom = math.max(tonumber(now), (tonumber(last) or 0) + 1) + (at[2] == '1' and tonumber(urgentBoostMs) or 0)
  redis.call('HSET', ticket, 'orderFrom', string.format('%.0f', orderFrom), 'returned', 0)
end

-- Whether the queue takes no further ticket. domain/seating/queue.ts (placesFor) decides both limits.
local function isFull(queue, uncounted, limit, ceiling)
  local waiting = redis.call('ZCARD', queue)
  return waiting >= tonumber(ceiling) or waiting - redis.call('ZCARD', uncounted) >= tonumber(limit)
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

-- The ticket stands where its `orderAt` says.
local function enqueue(ticket, conv, ttlMs)
  local at = redis.call('HMGET', ticket, 'queueKey', 'waitsKey', 'joinedAt', 'parkedKey', 'parkedAt', 'orderAt')
  if isParked(ticket) then
    redis.call('ZADD', at[4], at[5], conv)
    redis.call('PEXPIRE', at[4], ttlMs)
    redis.call('PUBLISH', at[1], '')
    return
  end
  redis.call('ZADD', at[1], at[6], conv)
  redis.call('ZADD', at[2], at[3], conv)
  for i = 1, 2 do redis.call('PEXPIRE', at[i], ttlMs) end
  standInBucket(ticket, conv, ttlMs)
end

local function dequeue(ticket, conv)
  local at = redis.call('HMGET', ticket, 'queueKey', 'bucketKey', 'waitsKey', 'parkedKey', 'uncountedKey', 'bucketsKey')
  if not at[2] then return end -- the ticket has ended: endTicket.lua took it out and deleted `bucketKey`
  -- A ticket made before an update may lack the name of a list.
  for i = 1, 5 do
    if at[i] then redis.call('ZREM', at[i], conv) end
  end
  if redis.call('EXISTS', at[2]) == 0 then redis.call('SREM', at[6], at[2]) end
  redis.call('PUBLISH', at[1], '')
end
