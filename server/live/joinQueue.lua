-- Takes a place in a line's queue, once.
-- The browser makes conv and token; asking again with the same token is the same ticket, whatever became of it.
--
-- Answers  'joined' | 'already' | 'taken' | 'full'
local ticket = KEYS[1]
local queue  = KEYS[2]

local conv      = ARGV[1]
local tokenHash = ARGV[2]
local orderAt   = ARGV[3]
local fields    = ARGV[4]
local limit     = ARGV[5]
local ttlMs     = ARGV[6]

local holder = redis.call('HGET', ticket, 'tokenHash')
if holder then return holder == tokenHash and 'already' or 'taken' end
if redis.call('ZCARD', queue) >= tonumber(limit) then return 'full' end

setFields(ticket, fields)
redis.call('PEXPIRE', ticket, ttlMs)
enqueue(ticket, conv, orderAt, ttlMs)
return 'joined'
