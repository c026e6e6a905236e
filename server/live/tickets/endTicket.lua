-- Ends a ticket in any phase, once: takes it out of the queue and frees its seat. Drops what the youth chose and whom the youth
-- met. The rest stays for the after-chat questions, and so that a late page can be told that the talk is over. `onlyIf` is 'silent'
-- when a counsellor puts the ticket away: if its page has spoken, or the ticket is rung by now, nothing changes.
--
-- Answers  ['ended' | 'already' | 'gone' | 'spoke', the ticket's fields before]
local ticket = KEYS[1]

local conv      = ARGV[1]
local endedBy   = ARGV[2]
local endedAt   = ARGV[3]
local survey    = ARGV[4]
local talked    = ARGV[5]
local ttlMs     = ARGV[6]
local onlyIf    = ARGV[7]
local restUntil = ARGV[8]
local shut      = ARGV[9]

local was = redis.call('HGETALL', ticket)
if #was == 0 then return { 'gone', was } end
local t = redis.call('HMGET', ticket, 'phase', 'lang')
if t[1] == 'ended' then return { 'already', was } end
if onlyIf == 'silent' and (t[1] ~= 'waiting' or not mayBePutAway(ticket)) then return { 'spoke', was } end

dequeue(ticket, conv)
leavePhase(ticket, conv, restUntil)
redis.call('HSET', ticket, 'phase', 'ended', 'endedBy', endedBy, 'endedAt', endedAt, 'survey', survey, 'talked', talked, 'inQueue', t[1] == 'chat' and '0' or '1',
  'shut', shut, 'choices', cjson.encode({ lang = t[2] }), 'youthPub', '', 'challenge', '', 'members', '', 'avoid', '')
redis.call('HDEL', ticket, 'bucketKey')
redis.call('PEXPIRE', ticket, math.min(redis.call('PTTL', ticket), tonumber(ttlMs)))
return { 'ended', was }
