-- Counts the conversations of a line that the counsellors on duty for it hold.
--
-- Answers  a number
local duty = KEYS[1]

local line         = ARGV[1]
local seatsPrefix  = ARGV[2]
local ticketPrefix = ARGV[3]

local chats = 0
for _, person in ipairs(redis.call('SMEMBERS', duty)) do
  for _, conv in ipairs(redis.call('SMEMBERS', seatsPrefix .. person)) do
    local t = redis.call('HMGET', ticketPrefix .. conv, 'phase', 'line')
    if t[1] == 'chat' and t[2] == line then chats = chats + 1 end
  end
end
return chats
