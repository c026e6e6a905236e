-- Makes a conversation's transcript. If there is one, sets who may write and how long it may live. After a loss the places go on
-- after `last`, the last place given. The earlier places count as lost until pages give them back. `met` '1': a counsellor was
-- seated before, so the larger limit holds.
--
-- Answers  'opened' | 'open'
local transcript = KEYS[1]

local writers   = ARGV[1]
local ttlMs     = ARGV[2]
local hardUntil = ARGV[3]
local last      = ARGV[4]
local met       = ARGV[5]

local made = redis.call('HSETNX', transcript, 'first', last + 1)
if made == 1 and tonumber(last) > 0 then redis.call('HSET', transcript, 'last', last, 'since', last + 1, 'lost', last) end
redis.call('HSET', transcript, 'writers', writers, 'ttlMs', ttlMs, 'hardUntil', hardUntil)
if met == '1' or string.find(writers, ' ', 1, true) then redis.call('HSET', transcript, 'met', 1) end
redis.call('PEXPIRE', transcript, ttlMs)
return made == 1 and 'opened' or 'open'
