-- For scripts that move a ticket into or out of its queue. A ticket carries the names of its queue keys, all under
-- {desk}; so no script builds a name, and doing either again changes nothing.
local function enqueue(ticket, conv, orderAt, ttlMs)
  local at = redis.call('HMGET', ticket, 'queueKey', 'bucketKey', 'waitsKey', 'bucketsKey', 'joinedAt')
  redis.call('ZADD', at[1], orderAt, conv)
  redis.call('ZADD', at[2], orderAt, conv)
  redis.call('ZADD', at[3], at[5], conv)
  redis.call('SADD', at[4], at[2])
  for i = 1, 4 do redis.call('PEXPIRE', at[i], ttlMs) end
end

local function dequeue(ticket, conv)
  local at = redis.call('HMGET', ticket, 'queueKey', 'bucketKey', 'waitsKey', 'bucketsKey')
  if not at[2] then return end -- ended: it was taken out then, and its bucket forgotten
  for i = 1, 3 do redis.call('ZREM', at[i], conv) end
  if redis.call('EXISTS', at[2]) == 0 then redis.call('SREM', at[4], at[2]) end
end
