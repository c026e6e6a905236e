-- The youth has wrapped for this offer: the conversation begins. Any other offer is refused, and any other ring, so that a wrap for a
-- lapsed ring or a replaced offer connects nobody. `members` are who may read from now on, as JSON. They change only when a talk
-- begins and in it, so the ring shows that the caller added to the members that still stand. `challenge`: what the next offer must answer.
-- `kemHash`: for which key the wraps are. A seating after an earlier wrap counts as a hand-over.
--
-- Answers  'chat' | 'gone'
local ticket = KEYS[1]

local conv      = ARGV[1]
local ring      = ARGV[2]
local offer     = ARGV[3]
local kemHash   = ARGV[4]
local challenge = ARGV[5]
local epoch     = ARGV[6]
local members   = ARGV[7]
local at        = ARGV[8]

local t = redis.call('HMGET', ticket, 'phase', 'offer', 'ring', 'members', 'startedAt', 'queueKey', 'acute', 'shiftKey', 'seatsKey')
if t[1] ~= 'connecting' or t[2] ~= offer or t[3] ~= ring then return 'gone' end

if t[4] ~= '' then redis.call('HINCRBY', ticket, 'handOvers', 1) end
redis.call('HSET', ticket, 'phase', 'chat', 'challenge', challenge, 'kemHash', kemHash, 'epoch', epoch, 'members', members, 'seatedAt', at,
  'startedAt', t[5] == '' and at or t[5], 'rejoin', '', 'rejoinKid', '', 'stillThere', 0)
if redis.call('HEXISTS', ticket, 'inVain') == 1 then redis.call('HSET', ticket, 'silent', 0) end
redis.call('HDEL', ticket, 'ring', 'purpose', 'ringEpoch', 'rungAt', 'dueAt', 'accepted', 'offer')
-- An acute conversation stays acute after a hand-over.
if t[7] == '1' then
  holdIntake(t[8], conv)
  settleFree(t[8], t[9])
end
redis.call('PUBLISH', t[6], '') -- one more conversation on this line, see changes.ts
return 'chat'
