-- What all scripts know of a trainee's state; stands before each of them.
--
-- A trainee's hash:  version, failures (in a row), lockedAt (epoch milliseconds; empty if not locked), lockVersion,
--                    generation, lastStep (-1 if none), failureTimes (epoch seconds, comma-separated, oldest first)
-- State as text:     the seven, in this order, separated by semicolons
-- A shard's epoch:   the floor that the versions of its states start above; without it the shard has lost its memory
-- A stream's entry:  trainee, cause, state (as text), at (epoch milliseconds), trace (W3C traceparent; may be empty)

local FIELDS = { 'version', 'failures', 'lockedAt', 'lockVersion', 'generation', 'lastStep', 'failureTimes' }

-- tostring() would write large numbers with an exponent
local function whole(number)
  return string.format('%.0f', number)
end

local function read_floor(epoch_key)
  return tonumber(redis.call('GET', epoch_key))
end

local function read_state(trainee_key)
  local kept = redis.call('HMGET', trainee_key, unpack(FIELDS))
  local state = {
    version = tonumber(kept[1] or 0),
    failures = tonumber(kept[2] or 0),
    locked_at = kept[3] or '',
    lock_version = tonumber(kept[4] or 0),
    generation = tonumber(kept[5] or 0),
    last_step = tonumber(kept[6] or -1),
    failure_times = {},
  }
  for time in string.gmatch(kept[7] or '', '%d+') do
    table.insert(state.failure_times, time)
  end
  return state
end

local function values(state)
  return {
    whole(state.version),
    whole(state.failures),
    state.locked_at,
    whole(state.lock_version),
    whole(state.generation),
    whole(state.last_step),
    table.concat(state.failure_times, ','),
  }
end

local function as_text(state)
  return table.concat(values(state), ';')
end

local function write_state(trainee_key, state)
  local arguments = {}
  for index, value in ipairs(values(state)) do
    table.insert(arguments, FIELDS[index])
    table.insert(arguments, value)
  end
  redis.call('HSET', trainee_key, unpack(arguments))
end

local function next_version(state, floor)
  state.version = math.max(state.version, floor) + 1
end

local function announce(stream_key, trainee, cause, state, now, trace)
  redis.call('XADD', stream_key, '*',
    'trainee', trainee, 'cause', cause, 'state', as_text(state), 'at', now, 'trace', trace)
end
