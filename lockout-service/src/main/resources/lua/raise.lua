-- Raises a trainee's device generation; one that is not higher changes nothing. Generations grow by one: who was not told of the
-- one before may be older than the truth.
--
-- KEYS  1 epoch  2 trainee  3 stream
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 generation  5 REPLAY, or left out
-- Returns {'REBUILDING'} if the shard has lost its memory, else
--         {'RAISED' or 'UNCHANGED', state after as text, noted}

local epoch_key, trainee_key, stream_key = unpack(KEYS)
local generation = tonumber(ARGV[4])

local shard = open_shard(epoch_key, ARGV[2])
if not shard then
  return { 'REBUILDING' }
end

local state = read_state(trainee_key)
if generation <= state.generation then
  return { 'UNCHANGED', as_text(state), shard.noted }
end
if generation > state.generation + 1 and ARGV[5] ~= 'REPLAY' then
  suspect(shard)
end
state.generation = generation
state.last_step = -1
next_version(state, shard)
write_state(trainee_key, state)
announce(shard, stream_key, ARGV[1], 'GENERATION', state, ARGV[2], ARGV[3])
return { 'RAISED', as_text(state), shard.noted }
