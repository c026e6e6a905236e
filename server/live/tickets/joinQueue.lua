-- Takes a place in a line's queue, once.
-- The browser makes conv and token; asking again with the same token is the same ticket, whatever became of it.
-- `expected` is the presence id of a page that is about to be noted as here, or empty. It is listed in the same step as the
-- ticket is taken: a process that dies right after leaves nobody unseen, and a refusal leaves no row.
-- `limit` is of those who count; `ceiling` of all that wait, those who are away and those beyond an address's share with them.
--
-- Answers  'joined' | 'already' | 'taken' | 'full'
local ticket = KEYS[1]
local queue  = KEYS[2]
local seen   = KEYS[3]
local uncounted = KEYS[4]

local conv      = ARGV[1]
local tokenHash = ARGV[2]
local orderAt   = ARGV[3]
local fields    = ARGV[4]
local limit     = ARGV[5]
local ceiling   = ARGV[6]
local ttlMs     = ARGV[7]
local expected  = ARGV[8]
local now       = ARGV[9]

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
local waiting = redis.call('ZCARD', queue)
if waiting >= tonumber(ceiling) then return 'full' end
if waiting - redis.call('ZCARD', uncounted) >= tonumber(limit) then return 'full' end

setFields(ticket, fields)
redis.call('PEXPIRE', ticket, ttlMs)
enqueue(ticket, conv, orderAt, ttlMs)
expect()
return 'joined'
