-- Raises a trainee's device generation; one that is not higher changes nothing.
--
-- KEYS  1 epoch  2 trainee  3 stream
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 generation
-- Returns {'REBUILDING'} if the shard has lost its memory, else
--         {'RAISED' or 'UNCHANGED', state after as text, written (0 or 1)}

local epoch_key, trainee_key, stream_key = unpack(KEYS)
local generation = tonumber(ARGV[4])

local floor = read_floor(epoch_key)
if not floor then
  return { 'REBUILDING' }
end

local state = read_state(trainee_key)
if generation <= state.generation then
  return { 'UNCHANGED', as_text(state), 0 }
end
state.generation = generation
state.last_step = -1
next_version(state, floor)
write_state(trainee_key, state)
announce(stream_key, ARGV[1], 'GENERATION', state, ARGV[2], ARGV[3])
return { 'RAISED', as_text(state), 1 }
