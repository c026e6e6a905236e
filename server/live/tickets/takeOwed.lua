-- Checks whether a page may give envelopes back. It may only if its ticket was put back after a loss, until the page says that it is
-- done, until `owedUntil`, and at most `owedLeft` envelopes. Takes `count` off that number.
--
-- Answers  'owed' | 'not-owed'
local ticket = KEYS[1]

local now    = ARGV[1]
local count  = ARGV[2]
local isDone = ARGV[3]

local t = redis.call('HMGET', ticket, 'owedUntil', 'owedLeft')
if not t[1] or tonumber(now) > tonumber(t[1]) or tonumber(t[2]) < tonumber(count) then return 'not-owed' end
if isDone == '1' then
  redis.call('HDEL', ticket, 'owedUntil', 'owedLeft')
else
  redis.call('HINCRBY', ticket, 'owedLeft', -count)
end
return 'owed'
