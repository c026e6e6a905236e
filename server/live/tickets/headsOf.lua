-- Reads the first `count` tickets of every non-empty bucket of a line. A line has at most a few hundred buckets, so the cost does not
-- grow with the length of the queue. Also takes out the tickets that have expired. The oldest expire first. So the expired tickets
-- of youths who are away, and in no bucket, are at the front of the waits.
--
-- Answers  [[bucket, conv, orderAt, avoid] …]
local buckets = KEYS[1]
local queue   = KEYS[2]
local waits   = KEYS[3]
local uncounted = KEYS[4]

local ticketPrefix = ARGV[1]
local count        = ARGV[2]

local oldest = redis.call('ZRANGE', waits, 0, 0)[1]
while oldest and redis.call('EXISTS', ticketPrefix .. oldest) == 0 do
  redis.call('ZREM', queue, oldest)
  redis.call('ZREM', waits, oldest)
  redis.call('ZREM', uncounted, oldest)
  redis.call('PUBLISH', queue, '') -- see changes.ts
  oldest = redis.call('ZRANGE', waits, 0, 0)[1]
end

local heads = {}
for _, bucket in ipairs(redis.call('SMEMBERS', buckets)) do
  local rows, stale
  repeat
    rows = redis.call('ZRANGE', bucket, 0, count - 1, 'WITHSCORES')
    stale = false
    for i = 1, #rows, 2 do
      rows[i + 1] = { bucket, rows[i], rows[i + 1], redis.call('HGET', ticketPrefix .. rows[i], 'avoid') }
      if not rows[i + 1][4] then
        for _, key in ipairs({ bucket, queue, waits, uncounted }) do redis.call('ZREM', key, rows[i]) end
        redis.call('PUBLISH', queue, '')
        stale = true
      end
    end
  until not stale
  if #rows == 0 then redis.call('SREM', buckets, bucket) end
  for i = 2, #rows, 2 do heads[#heads + 1] = rows[i] end
end
return heads
