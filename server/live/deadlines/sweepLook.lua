-- Every process reads this once a second, at one moment and in one call: the deadlines that are due; the presence ids that
-- have lapsed; for each line how many youths wait (parked ones included) and how many counsellors could be rung; and how many
-- ended talks are not counted yet.
--
-- Answers  [[deadline, dueAt …], [presence id …], [[waiting, free] …] in the order of the lines, not counted]
local deadlines  = KEYS[1]
local seen       = KEYS[2]
local endedTalks = KEYS[3]

local now          = ARGV[1]
local lapsedBefore = ARGV[2]
local atOnce       = ARGV[3]
local lines        = ARGV[4]
local queuePrefix  = ARGV[5]
local freePrefix   = ARGV[6]
local parkedPrefix = ARGV[7]

local due = redis.call('ZRANGE', deadlines, '-inf', now, 'BYSCORE', 'LIMIT', 0, atOnce, 'WITHSCORES')
local lapsed = redis.call('ZRANGE', seen, '-inf', '(' .. lapsedBefore, 'BYSCORE', 'LIMIT', 0, atOnce)
local counts = {}
for line in string.gmatch(lines, '%S+') do
  local waiting = redis.call('ZCARD', queuePrefix .. line) + redis.call('ZCARD', parkedPrefix .. line)
  counts[#counts + 1] = { waiting, redis.call('SCARD', freePrefix .. line) }
end
return { due, lapsed, counts, redis.call('HLEN', endedTalks) }
