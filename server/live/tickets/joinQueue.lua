-- Takes a place in a line's queue, once.
-- The browser makes conv and token. Asking again with the same token finds the same ticket, whatever its phase is now.
-- `expected` is the presence id of a page that is about to be noted as here, or empty. It is listed in the same step in which the
-- ticket is taken. So if this process dies right after, the youth is found as lapsed; and a refusal leaves no row.
-- `limit` is for tickets that count. `ceiling` is for all waiting tickets, also those of youths who are away and `spare` ones.
--
-- Answers  'joined' | 'already' | 'taken' | 'full'
local ticket = KEYS[1]
local queue  = KEYS[2]
local seen   = KEYS[3]
local uncounted = KEYS[4]

local conv      = ARGV[1]
local tokenHash = ARGV[2]
local fields    = ARGV[3]
local limit     = ARGV[4]
local ceiling   = ARGV[5]
local ttlMs     = ARGV[6]
local expected  = ARGV[7]
local now       = ARGV[8]

local function expect()
  if expected == '' then return end
  redis.call('ZADD', seen, 'NX', now, expected)
  redis.call('PEXPIRE', seen, ttlMs)
end

local holder = redis.call('HGET', ticket, 'tokenHash')
if holder and holder ~= tokenHash then return 'taken' end
if holder then
  expect()
  return 'already'
end
if isFull(queue, uncounted, limit, ceiling) then return 'full' end

setFields(ticket, fields)
redis.call('PEXPIRE', ticket, ttlMs)
enqueue(ticket, conv, ttlMs)
expect()
return 'joined'
