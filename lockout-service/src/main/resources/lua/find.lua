-- Tells a trainee's state and changes nothing.
--
-- KEYS  1 epoch  2 trainee
-- Returns {'REBUILDING'} if the shard has lost its memory, else {'FOUND', state as text, written (0)}

if not read_floor(KEYS[1]) then
  return { 'REBUILDING' }
end
return { 'FOUND', as_text(read_state(KEYS[2])), 0 }
