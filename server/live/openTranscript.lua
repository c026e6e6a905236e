-- Makes a conversation's transcript, or sets anew who may write and how long it may live.
--
-- Answers  'opened' | 'open'
local transcript = KEYS[1]

local writers   = ARGV[1]
local ttlMs     = ARGV[2]
local hardUntil = ARGV[3]

local made = redis.call('HSETNX', transcript, 'first', 1)
redis.call('HSET', transcript, 'writers', writers, 'ttlMs', ttlMs, 'hardUntil', hardUntil)
redis.call('PEXPIRE', transcript, ttlMs)
return made == 1 and 'opened' or 'open'
