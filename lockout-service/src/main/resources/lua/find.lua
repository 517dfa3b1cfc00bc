-- Tells a trainee's state and changes nothing of it.
--
-- KEYS  1 epoch  2 trainee
-- ARGV  1 now (epoch milliseconds)
-- Returns {'REBUILDING'} if the shard has lost its memory, else {'FOUND', state as text, noted}

local shard = open_shard(KEYS[1], ARGV[1])
if not shard then
  return { 'REBUILDING' }
end
return { 'FOUND', as_text(read_state(KEYS[2])), shard.noted }
